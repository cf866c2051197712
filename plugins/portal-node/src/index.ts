/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * The few shared parts of Steward backends.
 *
 * @packageDocumentation
 */
export * from './access';
export * from './answers';
export * from './audited';
export * from './config';
export * from './contract';
export * from './cursor';
export * from './isPostgres';
export * from './jobs';
export * from './notices';
export * from './PluginDatabase';
export * from './rows';
export * from './text';
export * from './whereCriteria';
