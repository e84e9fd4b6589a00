using Microsoft.VisualStudio.TestTools.UnitTesting;

// Most of the suite's time is spent waiting for processes. What needs the one virtual board, or a quiet machine, says
// [DoNotParallelize].
[assembly: Parallelize(Workers = 3, Scope = ExecutionScope.ClassLevel)]
