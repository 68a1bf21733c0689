"""Whether a plan is approved, by whom, under which seal."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "phrase": {
        "approved": (
            "Approuvé par {by}\u00a0: {because} (sceau {seal})",
            "Approved by {by}: {because} (seal {seal})",
        ),
        "provisional": (
            "Provisoire\u00a0: ce plan n'est pas approuvé. Établi par Phasage {version}.",
            "Provisional: this plan is not approved. Made by Phasage {version}.",
        ),
        "provisional_mark": ("Provisoire", "Provisional"),
        "approved_on": (
            "Approuvé le {day} par {by}. Sceau\u00a0: {seal}. Établi par Phasage {version}.",
            "Approved on {day} by {by}. Seal: {seal}. Made by Phasage {version}.",
        ),
        "approved_mark": ("Approuvé, sceau {seal}", "Approved, seal {seal}"),
        "after_run": ("Actualise le plan {digest}", "Reruns plan {digest}"),
        "intact": ("Intact", "Intact"),
        "changed": ("MODIFIÉ DEPUIS L'APPROBATION", "CHANGED SINCE ITS APPROVAL"),
    },
}
