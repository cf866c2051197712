/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ResponseError,
} from '@backstage/errors';
import { InputProblem } from '@steward/backstage-plugin-provisioning-common';

const SHOWN_CHARACTERS = 120;

function shown({ field, value }: InputProblem): string {
  if (/environmentVariables|secret|token|password/i.test(field)) {
    return 'hidden';
  }
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > SHOWN_CHARACTERS
    ? `${text.slice(0, SHOWN_CHARACTERS)}…`
    : text;
}

/** One problem as a sentence: field, value, reason, fix. */
function describeProblem(problem: InputProblem): string {
  return `${problem.field} (${shown(problem)}): ${problem.reason}. ${
    problem.fix
  }`;
}

/** All problems of a request as the error of a step. */
export function problemsError(problems: readonly InputProblem[]): InputError {
  return new InputError(
    `The request cannot be made:\n${problems
      .map(problem => `- ${describeProblem(problem)}`)
      .join('\n')}`,
  );
}

interface RefusalBody {
  message?: string;
  problems?: InputProblem[];
  holder?: { id: string };
}

/**
 * An answer of the API in words for the log of a task: each problem with field,
 * value, reason and fix, and the run that holds the target. Errors that are no
 * refusal come back as they are.
 */
export function refusalOf(
  error: unknown,
  runUrl: (id: string) => string,
): unknown {
  if (!(error instanceof ResponseError)) {
    return error;
  }
  const { message, problems, holder }: RefusalBody = { ...error.body.error };
  switch (error.statusCode) {
    case 400:
      return problems?.length
        ? problemsError(problems)
        : new InputError(message);
    case 401:
      return new NotAllowedError(
        'The sign-in that this task was started with has ended; press Retry on the page of the task to go on with a new one',
      );
    case 403:
      return new NotAllowedError(message);
    case 404:
      return new NotFoundError(message);
    case 409:
      return new ConflictError(
        holder ? `${message}. See ${runUrl(holder.id)}` : message,
      );
    default:
      return error;
  }
}
