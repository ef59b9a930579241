// Who may do what: roles that a person has for an office and what is below it.
import { isWithin, type OfficeTree } from "../offices/office-tree.ts";

export const roles = ["clerk", "reviewer", "secrecyReviewer", "approver", "collector", "administrator"] as const;

export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, string>> = {
  clerk: "填报",
  reviewer: "审核",
  secrecyReviewer: "保密审查",
  approver: "签发",
  collector: "汇总",
  administrator: "管理",
};

/** A role for an office (its id) and all below it. */
export interface Grant {
  readonly role: Role;
  readonly office: string;
}

/** Roles that have to do with what a report says; administration has not. */
const readers: readonly Role[] = ["clerk", "reviewer", "secrecyReviewer", "approver"];

/** Has somebody with these grants one of the roles for the office? */
export function mayAs(tree: OfficeTree, grants: readonly Grant[], office: string, ...wanted: readonly Role[]): boolean {
  return grants.some((grant) => wanted.includes(grant.role) && isWithin(tree, office, grant.office));
}

export type Reading = "whole" | "known" | "hidden";

/**
 * What somebody sees of an office's report: all of it; only that it is there (an administrator); or nothing. Who collects
 * sees it when it has been approved (`approved`).
 */
export function readingOf(tree: OfficeTree, grants: readonly Grant[], office: string, approved: boolean): Reading {
  if (mayAs(tree, grants, office, ...readers)) return "whole";
  if (approved && mayAs(tree, grants, office, "collector")) return "whole";
  return mayAs(tree, grants, office, "administrator") ? "known" : "hidden";
}
