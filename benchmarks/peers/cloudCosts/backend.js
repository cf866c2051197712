/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const { runBackend } = require('../lib/runBackend');

const infraWallet = () => require('./infraWallet');

runBackend({
  steward: () => require('./steward'),
  infraWallet,
  autoload: infraWallet,
});
