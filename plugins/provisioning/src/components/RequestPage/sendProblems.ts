/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Why a request was not taken. */
export interface SendProblem {
  message: string;
  /** Only a new sign-in helps. */
  isSignedOut: boolean;
}

/** What proxies and a backend that starts answer, for another time. */
const LATER = [429, 502, 503, 504];

/** Whether nobody answered, so that it is not known if the request arrived. */
export function isAway(error: unknown): boolean {
  // What fetch rejects with when there is no connection.
  return error instanceof TypeError || LATER.includes(refusalOf(error).status);
}

export function sendProblemOf(error: unknown): SendProblem {
  const { status, message } = refusalOf(error);
  return { message, isSignedOut: status === 401 };
}

/** `Backend request failed, 400 Bad Request {"errors":[…]}`, as the scaffolder's client says it. */
const FAILED = /^Backend request failed, (\d{3})[^{]*(\{.*\})?$/s;

function refusalOf(error: unknown): { status: number; message: string } {
  const said = error instanceof Error ? error.message : String(error);
  const [, status, body] = FAILED.exec(said) ?? [];
  const { statusCode } = (error ?? {}) as { statusCode?: number };
  return {
    status: Number(status ?? statusCode ?? 0),
    message: (body && reasonIn(body)) || said,
  };
}

function reasonIn(body: string): string | undefined {
  let answer: {
    error?: { message?: string };
    errors?: { stack?: string; message?: string }[];
  };
  try {
    answer = JSON.parse(body);
  } catch {
    return undefined;
  }
  const reasons = answer.errors?.map(({ stack, message }) => stack ?? message);
  return reasons?.filter(Boolean).join('; ') || answer.error?.message;
}
