declare const learner: unique symbol;
declare const teacher: unique symbol;

/** Proof that this person's own record may be read and written. Only `lib/auth` makes one. */
export interface LearnerAccess {
  readonly learnerId: string;
  readonly name: string;
  /** True until they sign up: they are known by a cookie only. */
  readonly isAnonymous: boolean;
  readonly [learner]: true;
}

/** Proof that this person teaches this class. Every teacher-facing store function takes it first. */
export interface TeacherAccess {
  readonly classId: string;
  readonly teacherId: string;
  readonly isOwner: boolean;
  readonly [teacher]: true;
}

export function grantLearner(user: {
  id: string;
  name: string;
  isAnonymous?: boolean | null;
}): LearnerAccess {
  return {
    learnerId: user.id,
    name: user.name,
    isAnonymous: Boolean(user.isAnonymous),
  } as LearnerAccess;
}

export function grantTeacher(of: {
  classId: string;
  teacherId: string;
  isOwner: boolean;
}): TeacherAccess {
  return { ...of } as TeacherAccess;
}
