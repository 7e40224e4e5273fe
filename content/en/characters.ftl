### Signs that cannot be kept.

characters-replaced = Some signs in your message can’t be kept. A mark stands where they were.
