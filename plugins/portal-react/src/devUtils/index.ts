/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * For the `dev/` folders of Steward's frontend plugins.
 *
 * @packageDocumentation
 */
export type { Scenarios } from './chooseScenario';
export * from './createScenarioApp';
