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
export * from './cursor';
export * from './isPostgres';
export * from './jobs';
export * from './PluginDatabase';
export * from './principalName';
export * from './requirePermission';
export * from './text';
export * from './whereCriteria';
