"""The solver: sessions of HiGHS, goals in strict order, whole numbers, conflicts."""
