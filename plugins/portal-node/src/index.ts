/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * The few shared parts of Steward backends.
 *
 * @packageDocumentation
 */
export * from './audited';
export * from './PluginDatabase';
