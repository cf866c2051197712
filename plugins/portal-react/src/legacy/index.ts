/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * What the `legacy` entries of Steward's plugins are made with; apart from the
 * main entry, so that apps on the new frontend system do not carry it.
 *
 * @packageDocumentation
 */
export * from './createLegacyPlugin';
