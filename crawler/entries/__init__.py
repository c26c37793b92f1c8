"""What the aggregators' author pages share: where entries begin, where titles end, whose list it is."""
