/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Runs, approvals and request forms.
 *
 * @packageDocumentation
 */
export { provisioningPlugin as default } from './plugin';
export * from './api/provisioningApiRef';
export { createPagesModule } from './extensions/createPages';
export * from './routes';
export { provisioningTranslationRef } from './translation';
