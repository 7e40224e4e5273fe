"""python-telegram-bot as shipped: its Application, its webhook server (tornado), its httpx transport, one echo."""

from __future__ import annotations

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text(update.message.text or "")


def serve() -> None:
    port = int(os.environ["BENCH_PORT"])
    builder = Application.builder().token(os.environ["BENCH_TOKEN"]).base_url(f"{os.environ['BENCH_API']}/bot")
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_webhook(
        listen="127.0.0.1", port=port, url_path="hook", secret_token="ptb", webhook_url=f"http://127.0.0.1:{port}/hook"
    )


if __name__ == "__main__":
    serve()
