/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Reads FOCUS and CUR 2.0 files into Steward cloud costs.
 *
 * @packageDocumentation
 */
export { cloudCostsFocusModule as default } from './module';
