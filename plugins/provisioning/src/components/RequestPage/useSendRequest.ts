/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  scaffolderApiRef,
  useTemplateSecrets,
} from '@backstage/plugin-scaffolder-react';
import { JsonObject } from '@backstage/types';
import { REQUEST_KEY_SECRET } from '@steward/backstage-plugin-provisioning-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isAway, SendProblem, sendProblemOf } from './sendProblems';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 10_000;

export interface Sending {
  isSending: boolean;
  /** How often nobody answered so far. */
  unanswered: number;
  problem?: SendProblem;
}

/**
 * Makes the task that asks for the request. While the backend is away it waits
 * and asks again under the same key, under which a request is made only once.
 */
export function useSendRequest(templateRef: string) {
  const scaffolderApi = useApi(scaffolderApiRef);
  const { secrets } = useTemplateSecrets();
  const [sending, setSending] = useState<Sending>({
    isSending: false,
    unanswered: 0,
  });
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const send = useCallback(
    async (values: JsonObject, key: string): Promise<string | undefined> => {
      for (let unanswered = 0; !isGone.current; unanswered++) {
        setSending({ isSending: true, unanswered });
        try {
          const { taskId } = await scaffolderApi.scaffold({
            templateRef,
            values: values as Record<string, NonNullable<JsonObject[string]>>,
            secrets: { ...secrets, [REQUEST_KEY_SECRET]: key },
          });
          return taskId;
        } catch (error) {
          if (!isAway(error)) {
            setSending({
              isSending: false,
              unanswered: 0,
              problem: sendProblemOf(error),
            });
            return undefined;
          }
        }
        const wait = Math.min(FIRST_WAIT_MS * 2 ** unanswered, LONGEST_WAIT_MS);
        await new Promise(resolve => setTimeout(resolve, wait));
      }
      return undefined;
    },
    [scaffolderApi, secrets, templateRef],
  );
  return { ...sending, send };
}
