// Every test starts compilers, which use the machine's cores on their own.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
