// The work behind find_facts: requests.cc drives it and makes the facts, request_models.cc says which model a
// call answers to, request_shapes.cc what shape alone says, request_state.cc follows objects from where they
// are made over what is done to them, request_options.cc finds the settings of what they are made of,
// request_blocks.cc looks into blocks and classes.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "syntax/requests.h"

namespace credward::syntax {

// What is known of a client or a request before it is sent.
struct State {
  std::string type;
  Values base_url, url;
  core::Span url_span;
  std::string method;
  std::vector<Header> headers;
  std::vector<RequestOption> options;
  std::vector<Misplaced> misplaced;
  std::vector<Header> params;
  std::string client;
  bool known = true;  // nothing was done to it that is not understood
  bool made = false;  // where it is made stands in this file
};

class RequestFinder {
 public:
  RequestFinder(const Tree& tree, const ClientModels& models, const NamePredicate& interesting)
      : tree_(tree),
        models_(models),
        interesting_(interesting),
        bindings_(tree),
        eval_(tree, bindings_, models) {}

  Facts run();

 private:
  // request_models.cc
  const CallModel* model_of(NodeId call);
  const CallModel* find_model(NodeId call);
  bool applies(const CallModel& model, NodeId call);
  std::string type_of(NodeId expression, int depth = 0);
  std::string type_of_annotation(NodeId annotation, NodeId use);
  std::string root_of(NodeId expression) const;

  // request_state.cc
  State state_of(NodeId expression, NodeId use, int depth);
  void apply(const CallModel* model, NodeId call, State& state, bool conditional);
  void apply_model(const CallModel& model, NodeId call, State& state, bool conditional);
  void apply_shape(NodeId call, State& state, bool conditional);
  void apply_initializer(NodeId call, State& state, bool conditional);
  void apply_assignment(NodeId assign, const std::string& rel, State& state, bool conditional);
  bool of_another_object(NodeId call);
  void apply_steps(const std::string& root, NodeId use, NodeId made, State& state, int depth);
  void add_headers(NodeId object, NodeId at, State& state, bool conditional);
  void add(Header header, State& state, bool conditional);
  void add_bearer(NodeId value, NodeId call, std::string_view scheme, State& state, bool conditional,
                  bool adds = false);
  bool brings_more(const CallModel& model, NodeId call);
  bool is_whole(NodeId object, int depth);
  void add_options(const CallModel& model, NodeId call, State& state);
  bool is_other_request(NodeId call);
  bool look_for_named(NodeId at, NodeId made, const char* where, State& state);
  void look_for_misplaced(const CallModel& model, NodeId call, State& state);
  bool is_url(NodeId node, Values* out = nullptr);
  bool is_url_text(NodeId node);
  std::string declared_type(NodeId expression);
  bool add_helper(NodeId value, State& state, bool conditional);
  static bool is_hook(std::string_view rel);
  void apply_last_hook(const std::string& root, NodeId last, State& state);
  void look_into_body(NodeId value, State& state);
  void apply_hooks(NodeId call, State& state);
  void free_urls();
  bool is_shown(NodeId node) const;
  NodeId rebound(const std::vector<const Binding*>& all, std::string_view root) const;
  static bool certain(const Header& header);
  static bool absolute(const Values& values);

  // request_blocks.cc
  void apply_blocks(NodeId call, State& state, bool conditional);
  void apply_block(NodeId block, NodeId parameter, State& state, bool conditional);
  void apply_bare_block(NodeId block, State& state, bool conditional);
  void class_clients();
  void apply_class_call(NodeId call, State& state);
  void send_from_class(NodeId call, const State& client);

  // request_options.cc
  NodeId option_at(NodeId id, const OptionModel& option);
  void find_options();
  void reach(NodeId node, int depth, std::vector<NodeId>& reached);
  void reach_name(NodeId id, int depth, std::vector<NodeId>& reached);
  void add_reached_options(NodeId node, NodeId object, State& state);

  // request_shell.cc
  std::vector<NodeId> shell_words(NodeId call);
  void shell_command(NodeId call);
  bool is_whole_command(NodeId call, const std::vector<NodeId>& words);

  // requests.cc
  void send(NodeId call, const CallModel& model);
  bool escapes(NodeId object, NodeId use);
  void note_sent(NodeId object);
  void emit_unmodelled(NodeId call, State state);
  void assigned_calls();
  void unmodelled(NodeId call);
  void shaped_map(NodeId map);
  void objects();
  NodeId chain_of(NodeId creation);
  // `object`: what it is done through, where that does not stand in `node`.
  void emit(State state, NodeId node, core::Span call, bool sends, bool closed, NodeId object = 0);
  void free_pairs();
  bool keeps_line(NodeId id) const;
  bool mocked(NodeId node);
  bool interesting(const Header& header) const;
  void used(const Header& header);

  const Tree& tree_;
  const ClientModels& models_;
  const NamePredicate& interesting_;
  Bindings bindings_;
  Evaluator eval_;
  std::unordered_map<NodeId, const CallModel*> known_models_;
  std::unordered_map<NodeId, std::string> types_;
  std::unordered_map<std::string, std::vector<NodeId>> object_calls_;  // f(object, …), by the object's path
  std::unordered_set<NodeId> used_;                                    // nodes of headers that a request has
  std::unordered_set<NodeId> covered_;                                 // creations that a request was made of
  std::vector<NodeId> assigned_;  // calls that no model describes, with a URL
  std::set<std::pair<std::string, NodeId>>
      sent_;  // objects, by path and scope, of which a call that sends made a request
  std::unordered_map<NodeId, bool> mocked_;
  std::vector<std::pair<NodeId, RequestOption>> options_;  // all of the document
  Facts facts_;
};

}  // namespace credward::syntax
