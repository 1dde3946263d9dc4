"""What readers and the intake share: opening, telling formats apart, decoding, lines, limits, isolation."""
