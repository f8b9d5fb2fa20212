/** What the demo club's people say. Of no paper in particular, so that it fits where it falls. */

export const reasons: readonly string[] = [
  "settles what we argued about last month",
  "short, and the appendix is worth the hour",
  "we cite it all the time and nobody has read it whole",
  "the ablation in section 4 contradicts what we measured",
  "would change how we train the small models",
  "a negative result, for once",
  "the proof is two pages and I do not believe it yet",
  "good one for the newcomers",
];

export const openers: readonly string[] = [
  "I went through the derivation twice. The step from (3) to (4) needs $\\mathbb{E}[\\epsilon] = 0$, which they assume *silently*. Does anything break without it?",
  "Table 2 averages over seeds before it takes the maximum. That is not what the text says, and it flatters the method by about a point.",
  "What I take from it:\n\n- the effect is real at small scale,\n- the ablation does **not** separate data from compute,\n- the code is short enough to read on the train.",
  "The cost per step is $O(n \\log n)$ only if the keys fit in cache. Has anyone run it past $n = 2^{17}$?",
  "Figure 3 is the whole paper. Everything before it is set-up, and everything after it is robustness.",
  "I tried the released code over the weekend. It runs; the numbers of the second row come out 1.4 lower on our machines:\n\n| setting | theirs | ours |\n| --- | ---: | ---: |\n| base | 61.2 | 61.0 |\n| full | 68.9 | 67.5 |",
  "Is the baseline tuned as carefully as the method? The learning rate is the same for both, and that is rarely fair.",
  "A question for whoever presents: why does the bound lose the factor $\\sqrt{d}$ in the second theorem?\n\n$$\\Pr\\bigl[\\,|\\hat\\mu - \\mu| > t\\,\\bigr] \\le 2\\exp\\!\\left(-\\frac{n t^2}{2\\sigma^2}\\right)$$\n\nI would have expected it to survive.",
  "Nice to see failure cases shown in full. Number four is instructive: the model is *right* and the label is wrong.",
  "The related work leaves out the line from signal processing entirely. There the same trick has another name and a cleaner proof.",
];

export const replies: readonly string[] = [
  "Good catch. The appendix mentions it in passing, but the main text reads as if it were free.",
  "I do not think so: the bound is over the worst case, and the average is what they measure.",
  "Agreed. Could you put that on the board on the day?",
  "Not on our data. With fewer than a thousand examples the curve is flat.",
  "They answer this in the second version, page 19: the number of switches is at most $d \\log T$.",
  "Then the comparison should be at equal compute, and the gap is about half of what is claimed.",
  "I read it the other way: the *target* moves, the estimate follows, and the lag is what they call bias.",
  "Yes, and `num_samples` is 64 in the config, not 16 as in the text.",
  "> the effect is real at small scale\n\nOnly with the longer warm-up. Without it the runs spread too far to say anything.",
  "Let us ask the authors. I know one of them, and he answers.",
  "Fair. I withdraw the objection, but the sentence should still go.",
  "Ten minutes for this on the day? It is the point on which the rest hangs.",
];
