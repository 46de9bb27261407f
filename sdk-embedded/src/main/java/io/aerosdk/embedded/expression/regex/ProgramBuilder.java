package io.aerosdk.embedded.expression.regex;

import io.aerosdk.embedded.expression.regex.Program.Code;

/** Turns the parts of a regular expression into instructions. Not thread-safe. */
final class ProgramBuilder {
  private final Program program = new Program();
  private int slots;

  /**
   * @param groups how many groups the expression has
   */
  ProgramBuilder(int groups) {
    this.slots = 2 * (groups + 1);
  }

  Program build(Term term) {
    emit(term);
    program.add(Code.FOUND, 0, 0);
    return program;
  }

  /** How many positions a run has to note. */
  int slots() {
    return slots;
  }

  private void emit(Term term) {
    if (term instanceof Term.One one) {
      program.addOne(one.set());
    } else if (term instanceof Term.At at) {
      program.addAt(at.place());
    } else if (term instanceof Term.Sequence sequence) {
      sequence.parts().forEach(this::emit);
    } else if (term instanceof Term.Choice choice) {
      choice(choice, 0);
    } else if (term instanceof Term.Repeat repeat) {
      repeat(repeat);
    } else if (term instanceof Term.Group group) {
      program.add(Code.SAVE, 2 * group.number(), 0);
      emit(group.part());
      program.add(Code.SAVE, 2 * group.number() + 1, 0);
    } else if (term instanceof Term.Back back) {
      program.add(Code.BACK, 2 * back.number(), 2 * back.number() + 1);
    }
  }

  private void choice(Term.Choice choice, int from) {
    int last = choice.parts().size() - 1;
    int[] jumps = new int[last - from];
    for (int i = from; i < last; i++) {
      int split = program.add(Code.SPLIT, 0, 0);
      emit(choice.parts().get(i));
      jumps[i - from] = program.add(Code.JUMP, 0, 0);
      program.target(split, split + 1, program.size());
    }
    emit(choice.parts().get(last));
    for (int jump : jumps) {
      program.target(jump, program.size(), 0);
    }
  }

  private void repeat(Term.Repeat repeat) {
    int start = program.size();
    for (int i = 0; i < repeat.fewest(); i++) {
      emit(repeat.part());
      if (program.size() == start) {
        return;
      }
    }
    if (repeat.most() == Term.Repeat.UNLIMITED) {
      loop(repeat.part());
      return;
    }
    int optional = repeat.most() - repeat.fewest();
    int[] splits = new int[optional];
    for (int i = 0; i < optional; i++) {
      splits[i] = program.add(Code.SPLIT, 0, 0);
      emit(repeat.part());
    }
    for (int split : splits) {
      program.target(split, split + 1, program.size());
    }
  }

  private void loop(Term part) {
    int slot = slots++;
    int split = program.add(Code.SPLIT, 0, 0);
    program.add(Code.SAVE, slot, 0);
    emit(part);
    program.add(Code.MOVED, slot, 0);
    program.add(Code.JUMP, split, 0);
    program.target(split, split + 1, program.size());
  }
}
