/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Cost pages, entity card and tab, home widget.
 *
 * @packageDocumentation
 */
export { cloudCostsPlugin as default } from './plugin';
export * from './api';
export * from './routes';
export { cloudCostsTranslationRef } from './translation';
