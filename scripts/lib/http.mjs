/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Asks a URL until the answer satisfies the caller.
 *
 * @param options - `accept` decides on the response, `alive` says whether
 * waiting still makes sense, `timeoutSeconds` bounds the wait
 * @returns true when accepted, false when it no longer makes sense or took too long
 */
export async function waitForAnswer(url, options) {
  const { accept, alive, headers, timeoutSeconds = 180 } = options;
  const deadline = Date.now() + timeoutSeconds * 1000;
  while (alive() && Date.now() < deadline) {
    if (await isAccepted(url, { accept, headers })) {
      return true;
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  return false;
}

async function isAccepted(url, { accept, headers }) {
  try {
    const response = await fetch(url, {
      headers,
      signal: AbortSignal.timeout(5_000),
    });
    return await accept(response);
  } catch {
    // Not listening yet, or not answering in time: the caller asks again.
    return false;
  }
}
