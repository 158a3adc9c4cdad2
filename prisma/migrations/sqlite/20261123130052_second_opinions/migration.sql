-- CreateTable
CREATE TABLE "SecondOpinion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "verdict" TEXT,
    "earned" REAL,
    "detail" JSONB,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" DATETIME,
    "finishedAt" DATETIME,
    CONSTRAINT "SecondOpinion_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "SecondOpinion_attemptId_key" ON "SecondOpinion"("attemptId");

-- CreateIndex
CREATE INDEX "SecondOpinion_state_createdAt_idx" ON "SecondOpinion"("state", "createdAt");


