/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createInterpreter } from './createInterpreter';
import { allStates } from './runDefinition';
import { AslDefinition } from './StateMachine';

/** A reason for which a definition cannot run. */
export interface DefinitionProblem {
  code: string;
  message: string;
}

function parse(text: string): AslDefinition | DefinitionProblem {
  try {
    return JSON.parse(text) as AslDefinition;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code: 'INVALID_JSON_DESCRIPTION', message: reason };
  }
}

function problemsOf(definition: AslDefinition): string[] {
  try {
    createInterpreter(definition, { checkArn: false });
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message
      .split('\n')
      .slice(1)
      .map(line => line.trim());
  }
}

function usesJsonata(definition: AslDefinition): boolean {
  return [definition, ...allStates(definition).map(([, state]) => state)].some(
    part => 'QueryLanguage' in part && part.QueryLanguage === 'JSONata',
  );
}

/** What is wrong with a definition; nothing when it can run. */
export function definitionProblems(text: string): DefinitionProblem[] {
  const definition = parse(text);
  if ('code' in definition) {
    return [definition];
  }
  const problems = problemsOf(definition);
  if (problems.length === 0 && usesJsonata(definition)) {
    problems.push('The sandbox runs definitions with JSONPath only.');
  }
  return problems.map(message => ({
    code: 'SCHEMA_VALIDATION_FAILED',
    message,
  }));
}
