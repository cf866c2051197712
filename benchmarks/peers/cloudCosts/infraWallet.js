/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** InfraWallet, which is one backend plugin. */
exports.features = () => [import('@electrolux-oss/plugin-infrawallet-backend')];
