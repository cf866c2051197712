/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/* Errors whose name already says it: ExpiredNextTokenException (Organizations
 * siblings, Config), InvalidNextToken (EC2), PaginationTokenExpiredException (Tagging). */
const TOKEN_ERROR_NAME = /(next|pagination|page)token/i;
const INPUT_ERROR_NAME =
  /^(InvalidInput|InvalidParameter|InvalidParameterValue|InvalidRequest|Validation|BadRequest)/;
const TOKEN_WORDS = /(next|pagination|page|start)[\s_-]?token/i;

/**
 * Whether an error says that the page token of the request is no longer (or
 * never was) valid. To be asked only about requests that carried a token.
 */
export function isInvalidPageToken(error: unknown): boolean {
  if (!(error instanceof Error)) {
    return false;
  }
  if (TOKEN_ERROR_NAME.test(error.name)) {
    return true;
  }
  if (!INPUT_ERROR_NAME.test(error.name)) {
    return false;
  }
  const reason = 'Reason' in error ? String(error.Reason) : '';
  return TOKEN_WORDS.test(error.message) || TOKEN_WORDS.test(reason);
}
