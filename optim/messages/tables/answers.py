"""What commands answer beside their documents, and what ends them before their end."""

MESSAGES = {
    "interrupted": (
        "interruption\u00a0: la commande a été arrêtée avant sa fin. Rien n'a été écrit\u202f; un plan "
        "antérieur est intact. La relancer.",
        "interrupted: the command was stopped before its end. Nothing was written; an earlier run is "
        "intact. Start it again.",
    ),
    "nowhere": (
        "le dossier courant\u00a0: il n'existe plus, aucun chemin ne peut donc être lu à partir de lui. "
        "Aller dans un dossier qui existe.",
        "the current folder: is not there any more, so no path can be read from it. Go to a folder that "
        "exists.",
    ),
    "answer_not_written": (
        "sortie standard\u00a0: la réponse n'a pas pu être écrite ({why}). Ce que la commande a fait ou "
        "trouvé demeure. Envoyer la réponse ailleurs.",
        "standard output: the answer could not be written ({why}). What the command made or found "
        "stands. Send the answer elsewhere.",
    ),
}
