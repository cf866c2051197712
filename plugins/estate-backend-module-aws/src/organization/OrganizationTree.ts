/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A root or organizational unit as AWS lists it. */
export interface TreeNode {
  id: string;
  arn?: string;
  name?: string;
  /** Absent for a root. */
  parentId?: string;
}

/** The organizational units that were found. */
export class OrganizationTree {
  static create(nodes: TreeNode[] = []): OrganizationTree {
    const tree = new OrganizationTree();
    nodes.forEach(node => tree.add(node));
    return tree;
  }

  readonly #nodes = new Map<string, TreeNode>();

  private constructor() {}

  add(node: TreeNode): void {
    this.#nodes.set(node.id, node);
  }

  has(id: string): boolean {
    return this.#nodes.has(id);
  }

  get nodes(): TreeNode[] {
    return [...this.#nodes.values()];
  }

  get roots(): TreeNode[] {
    return this.nodes.filter(node => node.parentId === undefined);
  }

  /** Ids from the root to the node itself, root first; empty when it is unknown. */
  pathTo(id: string | undefined): string[] {
    const path: string[] = [];
    let node = id === undefined ? undefined : this.#nodes.get(id);
    while (node && !path.includes(node.id)) {
      path.unshift(node.id);
      node = node.parentId ? this.#nodes.get(node.parentId) : undefined;
    }
    return path;
  }
}
