/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Explorer, sync page and entity cards of the AWS estate.
 *
 * @packageDocumentation
 */
export { estatePlugin as default } from './plugin';
export * from './api/estateApiRef';
export * from './routes';
export { estateTranslationRef } from './translation';
