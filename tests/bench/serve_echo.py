"""The floor: a bare aiohttp webhook that answers an update with one sendMessage, then with 200."""

from __future__ import annotations

import asyncio
import os

from aiohttp import ClientSession, TCPConnector, web

PATH, SECRET = "/hook", "echo"


async def serve() -> None:
    base, token, port = os.environ["BENCH_API"], os.environ["BENCH_TOKEN"], int(os.environ["BENCH_PORT"])
    async with ClientSession(connector=TCPConnector(limit=256)) as session:

        async def echo(request: web.Request) -> web.Response:
            message = (await request.json())["message"]
            reply = {"chat_id": message["chat"]["id"], "text": message["text"]}
            async with session.post(f"{base}/bot{token}/sendMessage", json=reply) as answer:
                await answer.json()
            return web.Response()

        app = web.Application()
        app.router.add_post(PATH, echo)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        hook = {"url": f"http://127.0.0.1:{port}{PATH}", "secret_token": SECRET}
        async with session.post(f"{base}/bot{token}/setWebhook", json=hook) as answer:
            await answer.json()
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve())
