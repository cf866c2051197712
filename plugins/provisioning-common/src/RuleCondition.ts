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

/** What conditions look at; see {@link RunFacts} for the names. @public */
export type RuleFacts = JsonObject;
