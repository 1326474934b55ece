/** The least a process beside the window can do: wait. */
process.parentPort.on('message', () => undefined);
