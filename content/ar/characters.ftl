### Signs that cannot be kept.

characters-replaced = في رسالتك رموز لا يمكن حفظها. وُضعت علامة مكانها.
