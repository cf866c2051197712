/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { FormRequestOptions } from '@steward/backstage-plugin-provisioning-common';
import { useEffect, useRef, useState } from 'react';
import { Assessed } from '../../fields/useAssessment';
import { ProvisioningWords } from '../../translation';
import { AnswerChange, changeBetween } from './answerWords';

/** What the last change to the form changed in the answer. */
export function useAnswerChange(
  t: ProvisioningWords,
  assessed: Assessed | undefined,
  mapping: FormRequestOptions | undefined,
): AnswerChange | undefined {
  const before = useRef<Assessed>();
  const [change, setChange] = useState<AnswerChange>();
  useEffect(() => {
    if (assessed && mapping) {
      if (before.current) {
        setChange(changeBetween(t, before.current, assessed, mapping));
      }
      before.current = assessed;
    }
  }, [t, assessed, mapping]);
  return change;
}
