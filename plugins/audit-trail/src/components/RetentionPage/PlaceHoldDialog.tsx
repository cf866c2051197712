/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Radio,
  RadioGroup,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { useId, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { auditTrailApiRef } from '../../api';
import { auditTrailTranslationRef } from '../../translation';
import styles from './RetentionPage.module.css';

export interface PlaceHoldDialogProps {
  onPlaced: () => void;
  onClose: () => void;
}

/** Asks what is held, and why. */
export function PlaceHoldDialog(props: PlaceHoldDialogProps) {
  const { onPlaced, onClose } = props;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const api = useApi(auditTrailApiRef);
  const formId = useId();
  const [type, setType] = useState<'resource' | 'actor'>('resource');
  const [ref, setRef] = useState('');
  const [reason, setReason] = useState('');
  const isReady = ref.trim() !== '' && reason.trim() !== '';
  const [placing, place] = useAsyncFn(async () => {
    await api.post('/holds', {
      body: { subject: { type, ref: ref.trim() }, reason: reason.trim() },
    });
    onPlaced();
    onClose();
  }, [api, type, ref, reason, onPlaced, onClose]);
  return (
    <Dialog
      isOpen
      onOpenChange={open => !open && onClose()}
      width="min(560px, calc(100vw - 32px))"
    >
      <DialogHeader>{t('holds.place.title')}</DialogHeader>
      <DialogBody>
        <form
          id={formId}
          className={styles.stack}
          onSubmit={event => {
            event.preventDefault();
            if (isReady) {
              place();
            }
          }}
        >
          <RadioGroup
            label={t('holds.place.kind')}
            orientation="horizontal"
            value={type}
            onChange={value =>
              setType(value === 'actor' ? 'actor' : 'resource')
            }
          >
            <Radio value="resource">{t('holds.place.aResource')}</Radio>
            <Radio value="actor">{t('holds.place.anActor')}</Radio>
          </RadioGroup>
          <TextField
            label={type === 'actor' ? t('common.actor') : t('common.resource')}
            placeholder={
              type === 'actor'
                ? 'user:default/ana'
                : 'component:default/payments'
            }
            description={t('holds.place.refHint')}
            maxLength={512}
            value={ref}
            onChange={setRef}
          />
          <TextAreaField
            label={t('common.reason')}
            description={t('holds.place.reasonHint')}
            maxLength={2000}
            value={reason}
            onChange={setReason}
          />
          {placing.error && (
            <p role="alert" className={styles.problem}>
              {placing.error.message}
            </p>
          )}
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          variant="primary"
          type="submit"
          form={formId}
          isDisabled={!isReady}
          isPending={placing.loading}
        >
          {t('holds.place.submit')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
