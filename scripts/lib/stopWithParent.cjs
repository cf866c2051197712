/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/*
 * Loaded first into the processes of the portal: when the process that started
 * them is gone, even by SIGKILL, its channel closes and they end themselves.
 */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 4_000).unref();
});
process.channel?.unref();
