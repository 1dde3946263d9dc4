"""The one error root. Every message names the thing at fault and the cure, in one line."""


class CrosscheckError(Exception):
    """Base of every error that crosscheck raises on purpose; its text is meant for the user."""


class ConfigError(CrosscheckError):
    """A setting, an option or `sources.toml` cannot be used; nothing was compared."""


class ReadError(CrosscheckError):
    """One input cannot be read; the other inputs still are."""


class ForeignError(ReadError):
    """The file is sound, but holds no article: found in a folder it is passed over, named outright it is an error."""


class UnreadError(CrosscheckError):
    """Inputs were there, but fewer than two articles could be read: there is nothing to compare."""


class ModelError(CrosscheckError):
    """A language pipeline or an encoder is not installed, or does not load."""
