// LIBLINEAR for Swift. Its header declares a variable that Swift's concurrency rules refuse, and its problems are made of
// pointers to pointers, so one function stands here for all of it.
#ifndef KODEKS_CLINEAR_SHIM_H
#define KODEKS_CLINEAR_SHIM_H

#include <linear.h>
#include <stdlib.h>

static inline void kodeks_linear_silence(const char *_Nonnull text) { (void)text; }

/// Fits an L2-regularised logistic regression (solver L2R_LR, which draws no random numbers) with C = 1 and a constant of
/// 1 beside the features.
///
/// Passage i has the features `features[starts[i]] ..< features[starts[i + 1]]` (numbered from 1, ascending) with their
/// `values`; `signs[i]` is 1 or -1. Errors on passages of sign 1 weigh `positive`, on the others `negative`. `weights`
/// takes `feature_count` + 1 numbers, the constant's last; a positive sum speaks for sign 1. Returns 0 when there is not
/// enough memory or a value is refused, otherwise 1.
static inline int kodeks_linear_fit(
    int passage_count, const int *_Nonnull starts, const int *_Nonnull features, const double *_Nonnull values,
    double *_Nonnull signs, int feature_count, double positive, double negative, double *_Nonnull weights) {
  int node_count = starts[passage_count] + 2 * passage_count;
  struct feature_node *nodes = malloc(sizeof *nodes * (size_t)(node_count ? node_count : 1));
  struct feature_node **rows = malloc(sizeof *rows * (size_t)(passage_count ? passage_count : 1));
  int is_done = 0;
  if (nodes && rows) {
    int next = 0;
    for (int i = 0; i < passage_count; i++) {
      rows[i] = nodes + next;
      for (int k = starts[i]; k < starts[i + 1]; k++) nodes[next++] = (struct feature_node){features[k], values[k]};
      nodes[next++] = (struct feature_node){feature_count + 1, 1};
      nodes[next++] = (struct feature_node){-1, 0};
    }
    struct problem problem = {passage_count, feature_count + 1, signs, rows, 1};
    int labels[2] = {1, -1};
    double costs[2] = {positive, negative};
    struct parameter parameter = {L2R_LR, 0.0001, 1, 2, labels, costs, 0.1, NULL};
    set_print_string_function(kodeks_linear_silence);
    if (!check_parameter(&problem, &parameter)) {
      struct model *model = train(&problem, &parameter);
      double sign = model->label[0] == 1 ? 1 : -1;
      for (int k = 0; k <= feature_count; k++) weights[k] = sign * model->w[k];
      free_and_destroy_model(&model);
      is_done = 1;
    }
  }
  free(rows);
  free(nodes);
  return is_done;
}

#endif
