/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import { TopLevelCondition } from 'json-rules-engine';

/**
 * A condition as json-rules-engine has it:
 * `{ all: [{ fact: 'production', operator: 'equal', value: true }] }`.
 *
 * @public
 */
export type RuleCondition = TopLevelCondition;

/** The named values that conditions look at. @public */
export type RuleFacts = JsonObject;
