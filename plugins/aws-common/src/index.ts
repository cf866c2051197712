/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Facts about AWS for backends and browsers.
 *
 * @packageDocumentation
 */

export * from './accountIds';
export * from './arns';
export * from './consoleUrls';
export * from './partitions';
export * from './regions';
export * from './times';
