/**
 * Looser sets, found only where a phrase names them (`<outputLayer>`): their members are no synonyms, so a plain word
 * in a phrase never stands for the whole set.
 */
export const SETS: Record<string, string> = {
  outputLayer:
    'output layer, out put layer, last layer, final layer, very last layer, classification layer, classifier, classification head, head, classifier head, softmax layer, prediction layer, output neuron, output unit, output node, outputs layer, layer that outputs, decision layer, prediction head, readout, readout layer, outer layer, outermost layer, top layer, layer of output, layer at the end, the last one, the final one, last one, final one, fc head, top classifier, output part, ending layer, end layer, outputs, softmax, logits layer, the output, predictor, the very last, the top one, layer that makes the prediction, layer that predicts, answer layer, highest layer',
  upperLayer:
    'upper layer, top layer, later layer, higher layer, high layer, last layer, final layer, last few layer, end of the network, end of network, at the end, closest to the output, close to the output, near the output, deep layer, deepest layer, deeper layer, upper hidden layer, higher level layer, high level layer, topmost layer, top most layer, nearest the output, top of the network, top part, top end, latter layer, last hidden layer, tail, ending layer, end layer, back end, last part, closer to the output, last couple of layer, next to the output, nearer the output, before the output, before it, upper part, upper one, top one, last one, later one, towards the end, toward the end, toward the output, towards the output, near the end, right before the output, rear layer, uppermost layer, highest layer, last two layer, last three layer',
  lowerLayer:
    'lower layer, low layer, bottom layer, early layer, earlier layer, first layer, beginning layer, initial layer, first few layer, beginning of the network, start of the network, close to the input, closest to the input, near the input, lowest layer, first hidden layer, lower level layer, low level layer, bottom of the network, lower hidden layer, base layer, front layer, lower one, early one, first one, earlier one, bottom one, start layer, starting layer, at the beginning, at the start, at the bottom, front of the network, initial one, lower part, first two layer, first three layer, nearest the input, earliest layer, bottommost layer, closer to the input, base, backbone, near the start, bottom few, feature extractor',
  capacity:
    'layer, neuron, unit, node, parameter, weight, capacity, network, model, complexity, depth, width, architecture, hidden layer, hidden unit, hidden neuron, net, size, nn',
  oldTask:
    'old task, original task, source task, previous task, first task, original problem, old problem, previous problem, original classes, old classes, original dataset, old job, old dataset, source problem, initial task, other task, their task, pretraining task, original, old, source, previous, former, prior, earlier task, source domain, original domain, own task, that task, those classes',
  newTask:
    'new task, target task, your task, my task, new problem, our task, the task, new classes, new dataset, target domain, current task, your problem, my problem, our problem, new, target, another task, different task, own task, your own, other problem, other task, another problem, new one',
  transferred:
    'transferred, transfer, reused, reuse, pretrained, pre trained, old, frozen, copied, existing, borrowed, transfered, freeze, lower, imported, inherited, original, base, learned, previous',
  newLayer:
    'new layer, new part, new head, new weight, new ones, rest, remaining, added layer, top layer, own layer, unfrozen layer, head, last layer, output layer, other layer, layer on top, new output, upper layer, new network, layers above, your layer, my layer, remaining layer, other ones, new classifier, classifier, trainable layer, unfrozen part, layers you added, downstream layer, later layer, following layer, layers after, new neurons, untrained layer, final layer, fresh layer, random layer, subsequent layer, others, top, newly added, layers that are left, added one, ones added, higher layer',
  binaryClass:
    'binary, two class, two classes, two option, two categories, yes or no, yes no, binary classification, positive or negative, positive class, multi label, multilabel, either class, one of two, 2 classes, 2 class, two groups, two way, two outcomes, two possibilities, one of two classes, true or false, 2 categories, binary decision, two labels, two kinds, dichotomous, two alternatives',
  lowLevel:
    'low level, basic, general, generic, simple, universal, elementary, basic shapes, edges, primitive, fundamental, textures, edge, colour, corner, line, corners, lines, broad',
  highLevel:
    'high level, abstract, complex, detailed, sophisticated, complicated, refined, specific feature',
  frozen:
    'frozen, freeze, freezing, locked, fixed, transferred layer, transferred weight, reused layer, reused weight, pretrained weight, pretrained layer, old layer, old weight',
  symmetry: 'symmetry, symmetric, symmetrical, symetry, symmetry breaking, symmetries',
  feature:
    'feature, representation, pattern, knowledge, edge, shape, texture, filter, what they learned, what was learned, learned, characteristic, information, detector, embedding, encoding, concept, structure, basis, building block, attribute, things learned, skill, visual, property, stuff they learned, detectors',
  turnedOff:
    'turned off, turn off, switched off, switch off, off, disabled, disable, inactive, not active, not used, not applied, not in use, removed, deactivated, deactivate, gone, absent, unused, not present, not dropped, not on, not happening, out of the picture, ignored, not there, skipped, bypassed, not drop, not do anything, does nothing, not any dropping, shut off',
  active:
    'active, activated, on, used, use, applied, apply, enabled, enable, turned on, happen, happens, kept on, keep on, present, operate, run, runs, switch on, switched on, acts, takes place, in play, there, kick in',
  part: 'part, fraction, subset, half, some, portion, piece, partial, sub, subnetwork, sub network, thinned network',
  start:
    'start, begin, initial, beginning, outset, first, at first, early on, initially, first steps, early stages, at the start',
  keep: 'keep, retain, preserve, reuse, transfer, hold on to, carry over, leave in, maintain, take over, bring over, copy, borrow, import, bring along, inherit, keep using, leave alone, stay, use',
  work: 'work, function, succeed, perform, help, useful, effective, transfer, do the job, pay off, be successful, be of use, suit, suitable, be helpful',
  opposite:
    'opposite, reverse, reversed, inverse, other way around, other way round, vice versa, contrary',
  many: 'many, lots, lot, several, multiple, numerous, various, bunch, plenty, more than one, more than two, multi',
  need: 'need, require, necessary, must, have to, want, demand, should, has to, necessity, essential, got to',
  large:
    'large, big, huge, massive, strong, high, enormous, giant, wild, violent, crazy, great, heavy, substantial, bigger, larger, exaggerated, drastic, harsh, gigantic',
  small: 'small, tiny, little, low, minor, slight, weak, smaller, lower, minimal',
  random:
    'random, randomly, untrained, arbitrary, uninitialised, fresh, freshly, garbage, noisy, noise, wild, new, unlearned, meaningless, newly, brand new, chaotic, clueless, raw',
  good: 'good, well, great, fine, effective, effectively, helpful, nice, successful, success, excellent, better, best, perfect, perfectly, ok, okay, valid, acceptable, alright, all right, beneficial, benefit, advantage, solid, decent',
  approval:
    'okay, ok, fine, alright, acceptable, allowed, permit, permitted, permissible, allow, safe, harmless, green light, greenlight, go for it, go ahead, no objection, no objections, no harm, no issue, no issues, no worries, no problem, no problems, no drama, no downside, no danger, no reason not, no qualms, no trouble, all good, all right, sounds fair, sounds good, sounds right, sounds fine, fair enough, fair game, thumbs up, sign off, signed off, nothing wrong, nothing against, perfectly reasonable, reasonable, legitimate, legit, kosher, grand, dandy, peachy, good to go, not a problem, not wrong, not a mistake, happy with, suffices, suffice, sufficient, unproblematic, does the trick, do the trick, by all means, feel free, why not, works just as well, good enough, just as good, as good as another, as good as any other, ticks the box, gets the job done, okey, okey dokey, approve, endorse, sensible, justified, legal',
  rejection:
    'reject, refuse, refuse this, advise against, advise strongly against, strongly advise against, recommend against, caution against, argue against, decide against, vote against, warn against, steer clear, stay away, keep away, defeats the purpose, defeats the point, defeats the whole point, defeats the whole purpose, defeats the entire purpose, defeat the object, misses the point, beside the point of, pointless, useless, wrong, mistake, blunder, disaster, recipe for disaster, nonsense, rubbish idea, not acceptable, unacceptable, inadvisable, ill advised, unwise, unsuitable, forbidden, discouraged, discourage, forbid, veto, no good, no go, not on, hell no, no way, no chance, no sir, never ever, not in a million years, not in my, not a chance, thumbs down, non starter, nonstarter, out of the question, hard pass, big no, hard no, bad move, terrible plan, bad plan, bad call, poor choice, problematic, self defeating, counterproductive, a waste, waste of, wasteful, fatal, fatally, does not fly, will not fly, will not do, does not do, does not cut it, not cut it, not recommended, not advisable, not recommendable, cannot recommend, falls flat, backfire, backfires, doomed, broken by design, throw it out',
  easy: 'easy, easier, easily, simple, simpler, simplify, simplified, effortless, straightforward, light, lighter, smoother, manageable, tractable, convenient',
};

/** Names whose parts mean nothing by themselves: the "learning" of "transfer learning" says nothing of what was learned. */
export const COMPOUNDS: Record<string, string> = {
  compound:
    'gradient descent, gradient decent, steepest descent, steepest decent, no matter, regardless of, transfer learning, machine learning, deep learning, learning rate, supervised learning, unsupervised learning, neural network learning',
};
