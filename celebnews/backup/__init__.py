"""The whole newsroom in one file: `taking` writes it while the newsroom works, `restoring` puts it back."""
