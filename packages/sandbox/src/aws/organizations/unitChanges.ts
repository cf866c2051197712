/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { idAlphabet } from '../../world/seed/organization';
import { SeededRandom } from '../../world/SeededRandom';
import { OrganizationalUnit } from '../../world/types';
import { World } from '../../world/World';
import { AwsError } from '../AwsError';
import { Operation, operation } from '../AwsService';
import { tagsSchema } from './accountChanges';
import { notFound } from './organizationsErrors';
import { requireManagement, unitWire } from './wire';

const name = z.string().min(1).max(128);

function requireUnit(world: World, id: string): OrganizationalUnit {
  const unit = world.organizationalUnit(id);
  if (!unit) {
    throw notFound('OrganizationalUnit', id);
  }
  return unit;
}

function requireFreeName(world: World, parentId: string, unitName: string) {
  if (world.unitsOf(parentId).some(unit => unit.name === unitName)) {
    throw new AwsError(
      'DuplicateOrganizationalUnitException',
      `An organizational unit named ${unitName} already exists in ${parentId}.`,
    );
  }
}

function requireTarget(world: World, id: string) {
  if (!world.account(id) && !world.organizationalUnit(id)) {
    throw notFound('Target', id);
  }
}

export const unitChanges: Record<string, Operation> = {
  CreateOrganizationalUnit: operation(
    z.object({
      ParentId: z.string().min(1),
      Name: name,
      Tags: tagsSchema.optional(),
    }),
    (input, context) => {
      requireManagement(context, 'CreateOrganizationalUnit');
      const { world } = context;
      const { ParentId: parentId } = input;
      if (!world.isParent(parentId)) {
        throw notFound('Parent', parentId);
      }
      requireFreeName(world, parentId, input.Name);
      const random = SeededRandom.create(
        world.options.seed,
        `new-unit/${parentId}/${input.Name}/${Date.now()}`,
      );
      const unit = {
        id: `ou-${world.organization.rootId.slice(2)}-${random.text(
          8,
          idAlphabet,
        )}`,
        name: input.Name,
        parentId,
        tags: input.Tags ?? {},
      };
      world.apply({ type: 'unitCreated', unit });
      return { OrganizationalUnit: unitWire(world, unit) };
    },
  ),
  UpdateOrganizationalUnit: operation(
    z.object({
      OrganizationalUnitId: z.string().min(1),
      Name: name.optional(),
    }),
    (input, context) => {
      requireManagement(context, 'UpdateOrganizationalUnit');
      const { world } = context;
      const unit = requireUnit(world, input.OrganizationalUnitId);
      if (input.Name && input.Name !== unit.name) {
        requireFreeName(world, unit.parentId, input.Name);
        world.apply({ type: 'unitRenamed', unitId: unit.id, name: input.Name });
      }
      return {
        OrganizationalUnit: unitWire(world, requireUnit(world, unit.id)),
      };
    },
  ),
  DeleteOrganizationalUnit: operation(
    z.object({ OrganizationalUnitId: z.string().min(1) }),
    (input, context) => {
      requireManagement(context, 'DeleteOrganizationalUnit');
      const { world } = context;
      const unit = requireUnit(world, input.OrganizationalUnitId);
      if (world.unitsOf(unit.id).length || world.accountsOf(unit.id).length) {
        throw new AwsError(
          'OrganizationalUnitNotEmptyException',
          `Organizational unit ${unit.id} still holds accounts or units.`,
        );
      }
      world.apply({ type: 'unitDeleted', unitId: unit.id });
      return {};
    },
  ),
  TagResource: operation(
    z.object({ ResourceId: z.string().min(1), Tags: tagsSchema }),
    (input, context) => {
      requireManagement(context, 'TagResource');
      requireTarget(context.world, input.ResourceId);
      context.world.apply({
        type: 'tagged',
        resourceId: input.ResourceId,
        tags: input.Tags,
      });
      return {};
    },
  ),
  UntagResource: operation(
    z.object({ ResourceId: z.string().min(1), TagKeys: z.array(z.string()) }),
    (input, context) => {
      requireManagement(context, 'UntagResource');
      requireTarget(context.world, input.ResourceId);
      context.world.apply({
        type: 'untagged',
        resourceId: input.ResourceId,
        keys: input.TagKeys,
      });
      return {};
    },
  ),
};
