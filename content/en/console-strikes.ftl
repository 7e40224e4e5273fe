# What a person has struck: "That wasn't me". It stays legible and counts for nothing.

opened-struck = Struck by { $person }, { $at }: somebody else gave these answers. None of them counts.
opened-struck-some = { $person } has struck some answers: somebody else gave them.
opened-struck-score = struck ({ $score })
opened-struck-blank = struck
journal-opened-struck = Struck by { $person }, { $at }: somebody else wrote this.
column-struck-at = When the person struck it: somebody else gave it. Then there is no score.
