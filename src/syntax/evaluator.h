// From nodes to values: strings, concatenation, formats, names within the file, what the models of functions
// say. Work and depth are bounded; what is beyond a bound, or not understood, is unknown and never guessed.
#pragma once

#include <map>
#include <string>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "syntax/bindings.h"
#include "syntax/client_model.h"
#include "syntax/tree.h"
#include "syntax/value.h"

namespace credward::syntax {

// The arguments of a call of one of the file's own functions, while its body is looked at.
struct Frame {
  NodeId function = 0;
  std::map<std::string, NodeId, std::less<>> arguments;  // nodes of the caller
  const Frame* caller = nullptr;
};

// Where the evaluation stands; hops over names and calls are what makes it long.
struct Context {
  const Frame* frame = nullptr;
  int hops = 0;
  int depth = 0;

  Context hop() const { return {frame, hops + 1, depth + 1}; }
  Context down() const { return {frame, hops, depth + 1}; }
};

// One header of an object that holds headers, or a line "Name: value".
struct Header {
  Values name, value;  // empty `name`: the value is the whole line
  NodeId node = 0;     // the pair, call, assignment or string
  NodeId name_node = 0, value_node = 0;
  bool conditional = false;  // may not be there
  bool adds = false;         // stands beside one of the same name, not in its place
  bool ended = false;        // a line that the client ends itself
  bool declared = false;     // an annotation says that it is one
  bool misplaced = false;    // declared as a parameter of the query or the body
};

struct HeaderSet {
  std::vector<Header> headers;
  bool complete = true;  // nothing else is in it
  bool object = false;   // it was an object of headers, or lines, at all
};

class Evaluator {
 public:
  Evaluator(const Tree& tree, const Bindings& bindings, const ClientModels& models)
      : tree_(tree), bindings_(bindings), models_(models) {}

  Values value(NodeId id, Context context = {});
  HeaderSet headers(NodeId id, Context context = {});
  // A header that an object describes; nothing if it is another object.
  std::optional<Header> described_header(NodeId map, Context context = {});

  // The callee's path with imports resolved, and a variable that holds a call's result replaced by the call:
  // "open().read".
  std::string canonical_path(NodeId call);
  std::string short_path(NodeId call);
  std::string canonical(const std::string& path, NodeId use);
  // The argument that a place means; 0 if there is none. Keys are looked up in object literals, also in
  // variables.
  NodeId at_place(NodeId call, const Place& place, Context context = {});
  NodeId at_places(NodeId call, const Places& places, Context context = {});
  bool holds(NodeId call, const Condition& condition, NodeId* where = nullptr);
  // The member of an object literal, or of the file's own object; 0 if there is none or it is not known.
  NodeId member(NodeId object, std::string_view key, Context context = {}, bool* complete = nullptr);
  // What a name, field or call of the file's own stands for, if that is one expression; else the node itself.
  NodeId resolved(NodeId id, Context& context);
  const FunctionModel* function_of(NodeId call);
  // What is given to the field that a member means: of the class, of its own object, or of a type of the file.
  std::vector<const Binding*> field_bindings(NodeId member);
  // The file's own type of an object, by its declaration or by what it is made of; empty if that is not seen.
  std::string type_name(NodeId id, int depth = 0);
  // The returned expressions of the file's own function that the call calls.
  std::vector<NodeId> returns(NodeId call, NodeId* function);
  // The file's own function, method or constructor that the call calls; 0: another one.
  NodeId own_function(NodeId call) const;
  Frame frame_for(NodeId call, NodeId function, const Frame* caller);
  // From now on, what stands in the functions of these frames has the arguments that the frames say.
  void look_from(const std::vector<Frame>* frames);
  std::vector<NodeId> returned_by(NodeId function) const;
  // Where the name stands.
  const std::vector<NodeId>& uses_of(std::string_view name);
  // From now on, what stands in a class that this one extends is done by an object of this one. 0: by any.
  void see_as(NodeId subclass);
  NodeId seen_as() const { return seen_as_; }

  // Headers of an object in whose place another one came.
  bool is_replaced(NodeId header) const { return replaced_.count(header) != 0; }
  bool exhausted() const { return budget_ == 0; }

 private:
  Values compute(NodeId id, Context context);
  Values text_value(NodeId text, NodeId string) const;
  bool in_filled_annotation(NodeId string) const;
  Values string_value(NodeId id, Context context);
  bool shows_code(NodeId hole) const;
  Values name_value(NodeId id, Context context);
  Values member_value(NodeId id, Context context);
  Values given_value(NodeId argument, NodeId use, Context context);
  bool is_empty_buffer(const Binding& binding) const;
  bool is_filled_later(const Binding& binding) const;
  bool is_state(std::string_view path, NodeId use) const;
  NodeId bare_function_named(NodeId id, std::string_view name) const;
  Values bare_function(NodeId id, const std::string& name, Context context);
  Values url_value(const FunctionModel& model, NodeId call, Context context);
  NodeId made_as(const std::vector<NodeId>& arguments, std::string_view type, Context context);
  static Values filled_number(const Value& text, const Values& with);
  Values numbered_value(NodeId call, Context context);
  Values built_url(NodeId id, Context context);
  void append_path(Values& base, const Values& path) const;
  void append_query(Values& url, NodeId query, Context context);
  std::string target_typed(NodeId call);
  Values bare_call(NodeId id, const std::string& path, Context context);
  Values path_value(NodeId id, const std::string& path, Context context);
  Values bound_value(const std::vector<const Binding*>& bindings, std::string_view name, NodeId use,
                     Context context);
  Values binding_value(const Binding& binding, Context context);
  Values call_value(NodeId id, Context context);
  Values model_value(const FunctionModel& model, NodeId call, Context context);
  Values join_value(const FunctionModel& model, NodeId call, Context context);
  Values encoded_output(NodeId call);
  Values replace_value(NodeId call, Context context);
  Values own_function_value(NodeId call, Context context, bool* known);
  Values format_value(Values format, const std::vector<NodeId>& arguments, bool braces, NodeId at,
                      Context context);
  Values captured_value(const std::string& name, NodeId at, Context context);
  Values call_sites(const Binding& parameter, Context context);
  const std::vector<NodeId>& calls_of(NodeId function);
  std::vector<NodeId> find_calls(NodeId function) const;
  std::string declared_type(const Binding& binding, int depth);
  // evaluator_classes.cc
  std::vector<NodeId> lineage(NodeId id) const;
  std::vector<const Binding*> own_fields(NodeId id, std::string_view name) const;
  NodeId own_method(NodeId id, std::string_view name) const;
  std::vector<const Binding*> inherited(std::vector<const Binding*> bindings, NodeId id, std::string_view name) const;
  NodeId getter(NodeId member) const;
  Values environment(NodeId id, std::string_view name, NodeId fallback, Context context);
  bool is_environment_object(const std::string& path) const;
  // The context of a node that stands in one of the functions that are looked at from their callers.
  Context entered(NodeId id, Context context) const;

  // evaluator_templates.cc
  Values filled(Values text, NodeId string);
  bool is_template(NodeId string);
  bool use_fills(NodeId use);
  bool loop_fills(NodeId at);
  bool call_fills(NodeId call);
  bool holds_filler(NodeId node);
  bool is_filler(NodeId id);
  bool keeps(NodeId call);

  void map_headers(NodeId id, Context context, HeaderSet& out);
  void list_headers(NodeId id, Context context, HeaderSet& out);
  void name_headers(NodeId id, const std::string& root, Context context, HeaderSet& out);
  void mutations(const std::string& root, NodeId use, NodeId made, Context context, HeaderSet& out);
  void call_headers(NodeId id, Context context, HeaderSet& out);
  void pair_header(NodeId pair, Context context, HeaderSet& out);
  Header argument_header(NodeId call, const std::vector<NodeId>& arguments, Context context);
  bool helper_header(NodeId call, Context context, HeaderSet& out);
  NodeId splatted(NodeId spread) const;
  NodeId command_option(const std::vector<NodeId>& words, std::string_view name) const;
  bool text_header(NodeId id, const std::vector<const Binding*>& bindings, Context context, HeaderSet& out);
  bool named_header(NodeId call, Context context, HeaderSet& out);
  bool typed_header(NodeId call, Context context, HeaderSet& out);
  void parameter_or_name(NodeId id, Context context, HeaderSet& out);
  void alternative_headers(NodeId id, Context context, HeaderSet& out);
  void joined_headers(NodeId id, Context context, HeaderSet& out);
  bool chained_headers(NodeId call, Context context, HeaderSet& out);
  bool paired_headers(const std::vector<NodeId>& arguments, Context context, HeaderSet& out);
  void line_header(NodeId id, Context context, HeaderSet& out);
  void merge(HeaderSet& out, HeaderSet&& more, bool conditional);

  const Tree& tree_;
  const Bindings& bindings_;
  const ClientModels& models_;
  const std::vector<Frame>* frames_ = nullptr;
  NodeId seen_as_ = 0;
  std::unordered_map<NodeId, Values> known_, known_in_frames_;
  std::unordered_map<NodeId, const FunctionModel*> functions_;
  std::unordered_map<NodeId, std::string> type_names_;
  std::unordered_map<NodeId, std::vector<NodeId>> calls_;
  std::unordered_set<NodeId> replaced_;
  std::unordered_map<NodeId, bool> templates_, fillers_;  // by assignment; by function or body
  std::unordered_map<std::string_view, std::vector<NodeId>> uses_;
  std::size_t budget_ = 400'000;
};

// Pieces of a value's literals: the part's bytes from `begin` to `end`, with their places where those are
// known. Blanks at both ends gone; what a file or a command gave has no line break left.
void trim_value(Value& value);

// What a function writes that shows a string as code does: repr(key), JSON.stringify(key).
Values quoted(const Values& inner, core::Span span, NodeId node);

Part sub_part(const Part& part, std::size_t begin, std::size_t end);

}  // namespace credward::syntax
