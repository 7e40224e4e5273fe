### A note that came too late, or of which nobody knows whether it came.

came-late = A note for { $time } came too late to send. That was Wren’s fault.
came-late-several = Some notes came too late to send. That was Wren’s fault.
did-this-reach-you = Did this reach you? It may have come before.
