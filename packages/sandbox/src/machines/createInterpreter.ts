/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { StateMachine } from 'aws-local-stepfunctions';
import { AslDefinition } from './StateMachine';

type InterpreterOptions = NonNullable<
  ConstructorParameters<typeof StateMachine>[1]
>['validationOptions'];

/** A machine that the interpreter can run. */
export type Interpreter = StateMachine;

/**
 * Gives a definition to the interpreter; throws when `validation` finds it
 * wrong. Loaded with the first definition, because it brings a large part of
 * the SDK, and most that start a sandbox run no machine.
 */
export function createInterpreter(
  definition: AslDefinition,
  validation: InterpreterOptions,
): Interpreter {
  const {
    StateMachine: Loaded,
  }: typeof import('aws-local-stepfunctions') = require('aws-local-stepfunctions');
  return new Loaded(
    definition as unknown as ConstructorParameters<typeof Loaded>[0],
    { validationOptions: validation },
  );
}
