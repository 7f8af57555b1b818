// Terminal.
