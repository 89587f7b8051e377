package cmd

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

func init() {
	cobra.OnInitialize(func() {
		viper.SetConfigName("mentions")
		viper.AddConfigPath("$HOME/.config/mentions")
		viper.SetEnvKeyReplacer(strings.NewReplacer(".", "_"))
		viper.AutomaticEnv()
		_ = viper.ReadInConfig()
	})

	viper.SetDefault("bytestack.base_url", "https://api.bytestack.dev")
	viper.SetDefault("bytestack.api_key", "{{key:base62:40}}")
	viper.SetDefault("bytestack.timeout", "20s")
	_ = viper.BindEnv("bytestack.api_key", "BYTESTACK_API_KEY")

	rootCmd.PersistentFlags().String("bytestack-api-key", "", "key for the ByteStack API")
	_ = viper.BindPFlag("bytestack.api_key", rootCmd.PersistentFlags().Lookup("bytestack-api-key"))
}

var rootCmd = &cobra.Command{Use: "mentions", SilenceUsage: true}
